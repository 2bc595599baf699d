/**
 * Words with more words. Called as pure, where spreading in place would not be: a bundler then leaves out the languages
 * that an application does not name.
 */
export const extending = <Base extends object, Rest extends object>(base: Base, rest: Rest): Base & Rest => ({
  ...base,
  ...rest,
});
