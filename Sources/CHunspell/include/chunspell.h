#ifndef CHUNSPELL_H
#define CHUNSPELL_H

// The door to Hunspell. Names none of its types.

/// A spelling dictionary with its rules of inflection; one thread at a time.
typedef struct chunspell chunspell;

/// Opens the dictionary in two files, or returns null.
chunspell *chunspell_open(const char *affix_path, const char *dictionary_path);
void chunspell_close(chunspell *dictionary);

#endif
