#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stdint.h>

/// What a Markdown text is made of, in its order. Owned by the caller, who frees it.
typedef struct cmarkdown_document cmarkdown_document;

enum {
  CMARKDOWN_OK = 0,
  /// More events than a text of this size can have, or no memory left.
  CMARKDOWN_TOO_LARGE = 1,
  /// More processor time than any sane text of this size takes.
  CMARKDOWN_TOO_SLOW = 2,
  /// The parser itself gives up.
  CMARKDOWN_UNPARSABLE = 3,
};

/// Kinds of events.
enum {
  CMARKDOWN_ENTER_BLOCK = 0,
  CMARKDOWN_LEAVE_BLOCK = 1,
  CMARKDOWN_ENTER_SPAN = 2,
  CMARKDOWN_LEAVE_SPAN = 3,
  CMARKDOWN_TEXT = 4,
};

/// Types of blocks.
enum {
  CMARKDOWN_OTHER_BLOCK = 0,
  CMARKDOWN_QUOTE = 1,
  /// `level` is 1 to 6.
  CMARKDOWN_HEADING = 2,
  CMARKDOWN_CODE_BLOCK = 3,
  CMARKDOWN_HTML_BLOCK = 4,
  CMARKDOWN_CELL = 5,
};

/// Types of spans.
enum {
  CMARKDOWN_EMPHASIS = 0,
  CMARKDOWN_STRONG = 1,
  CMARKDOWN_LINK = 2,
  CMARKDOWN_IMAGE = 3,
  CMARKDOWN_CODE = 4,
  CMARKDOWN_STRUCK = 5,
};

/// Types of text.
enum {
  CMARKDOWN_PLAIN = 0,
  CMARKDOWN_HARD_BREAK = 1,
  CMARKDOWN_SOFT_BREAK = 2,
  CMARKDOWN_ENTITY = 3,
  CMARKDOWN_CODE_TEXT = 4,
  CMARKDOWN_HTML = 5,
};

typedef struct {
  int32_t kind;
  int32_t type;
  /// Of a heading.
  int32_t level;
  int32_t reserved;
  /// Bytes [start, stop) of a text; -1 where the text does not stand in the input, such as a break.
  int64_t start, stop;
} cmarkdown_event;

/// Parses `length` bytes of UTF-8, under 2 GiB, as CommonMark 0.30 with the tables, task lists and struck text
/// of GitHub. On CMARKDOWN_OK sets `*document`, else to NULL. Thread-safe.
int32_t cmarkdown_parse(const uint8_t *bytes, int64_t length, cmarkdown_document **document);

void cmarkdown_free(cmarkdown_document *document);

int64_t cmarkdown_event_count(const cmarkdown_document *document);
const cmarkdown_event *cmarkdown_events(const cmarkdown_document *document);

#endif
