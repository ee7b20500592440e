/** Whether a value of a YAML file is keys with values, and neither a list nor a single value. */
export const isMapping = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
