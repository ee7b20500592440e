/** The house that a mission.yaml names, before anything else of it is read: even a broken one is checked by its own house. */
export function houseNamed(text: string): string | undefined {
  const found = /^house:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s#'"[{&*!|>][^\n#]*))/m.exec(text);
  return (found?.[1] ?? found?.[2] ?? found?.[3])?.trim() || undefined;
}
