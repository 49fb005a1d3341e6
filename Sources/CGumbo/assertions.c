#define _GNU_SOURCE
#include "limits.h"

#include <stdio.h>
#include <stdlib.h>

#include "cgumbo.h"

// Distributions build gumbo 0.10.1 with its assertions on, and some broken pages fail one: a table
// cell closed inside a <select>, say. A broken page must be an error and not the end of the program,
// so a failed assertion inside a parse jumps out of it. Any other is fatal as ever.
//
// This takes the place of the C library's function: a program's own definition comes before that of
// a shared library, for the calls from gumbo too. With assertions off nothing calls it.

static _Thread_local cgumbo_limits *parsing;

void cgumbo_assertions_catch(cgumbo_limits *limits) { parsing = limits; }

#ifdef __GLIBC__
_Noreturn void __assert_fail(const char *assertion, const char *file, unsigned int line,
                             const char *function) {
  if (parsing) longjmp(parsing->stop, CGUMBO_UNPARSABLE);
  fprintf(stderr, "%s:%u: %s: Assertion `%s' failed.\n", file, line, function ? function : "?", assertion);
  abort();
}
#endif
