#ifndef CGUMBO_LIMITS_H
#define CGUMBO_LIMITS_H

#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

/// The memory and processor time that one parse may use. gumbo does not check for a failed
/// allocation, and takes quadratic time on some pages; so its allocator jumps out of it, and the
/// pieces it left are freed from the list kept here. That also frees a deep tree without recursion,
/// which gumbo's own gumbo_destroy_output does not.
typedef struct cgumbo_piece cgumbo_piece;
struct cgumbo_piece {
  cgumbo_piece *previous, *next;
  size_t size;
  size_t padding;  // keeps what follows aligned to 16 bytes
};

typedef struct {
  cgumbo_piece head;
  int64_t used;
  uint32_t calls;
  struct timespec deadline;
  jmp_buf stop;
} cgumbo_limits;

void cgumbo_limits_start(cgumbo_limits *limits, int64_t page_length);

/// For GumboOptions; `limits` is a cgumbo_limits. Never returns NULL: jumps to `stop` with
/// CGUMBO_TOO_LARGE or CGUMBO_TOO_SLOW instead.
void *cgumbo_limits_allocate(void *limits, size_t size);
void cgumbo_limits_deallocate(void *limits, void *pointer);

void cgumbo_limits_free_all(cgumbo_limits *limits);

/// Until the next call with NULL, an assertion that fails in this thread jumps to `limits->stop` with
/// CGUMBO_UNPARSABLE.
void cgumbo_assertions_catch(cgumbo_limits *limits);

/// About how many elements stand open at once at the deepest point of a page, from its tags alone.
int64_t cgumbo_estimated_depth(const uint8_t *bytes, int64_t length);

#endif
