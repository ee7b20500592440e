/**
 * Takes the place of `node:child_process` in the bundle. Only commander asks for it, for commands that are programs of
 * their own; prelim has none and starts nothing, and loading it would be a tenth of the start-up.
 */
export {};
