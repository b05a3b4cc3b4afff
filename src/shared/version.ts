/** The version of package.json, said here so that no bundle has to read a file; a test holds the two together. */
export const VERSION = '0.1.0'
