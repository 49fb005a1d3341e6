#ifndef CGUMBO_H
#define CGUMBO_H

#include <stdint.h>

/// A parsed HTML page: its nodes in document order, parents before children. Owned by the caller,
/// who frees it; every pointer below lives as long as it does, and so must the parsed bytes.
typedef struct cgumbo_document cgumbo_document;

enum {
  CGUMBO_ELEMENT = 0,
  CGUMBO_TEXT = 1,
  CGUMBO_COMMENT = 2,
};

enum {
  CGUMBO_OK = 0,
  /// More than CGUMBO_DEPTH_LIMIT elements stand open at once.
  CGUMBO_TOO_DEEP = 1,
  /// The tree needs more than CGUMBO_MEMORY_LIMIT bytes, or there is no memory left.
  CGUMBO_TOO_LARGE = 2,
  /// The tree takes more processor time than any sane page of this size.
  CGUMBO_TOO_SLOW = 3,
  /// gumbo itself gives up on the page.
  CGUMBO_UNPARSABLE = 4,
};

#define CGUMBO_DEPTH_LIMIT 4096
#define CGUMBO_MEMORY_LIMIT (1LL << 30)

typedef struct {
  /// UTF-8, in lower case; not terminated.
  const uint8_t *name;
  int64_t name_length;
  /// UTF-8 with character references resolved; not terminated.
  const uint8_t *value;
  int64_t value_length;
} cgumbo_attribute;

typedef struct {
  /// CGUMBO_ELEMENT, CGUMBO_TEXT or CGUMBO_COMMENT.
  int32_t kind;
  /// Number of the parent node; -1 for the root.
  int32_t parent;
  /// Number after that of the last descendant.
  int32_t end;
  /// 1 inside SVG or MathML.
  int32_t is_foreign;
  /// Range in cgumbo_attributes.
  int32_t first_attribute;
  int32_t attribute_count;
  /// Tag name of an element, in lower case.
  const uint8_t *name;
  int64_t name_length;
  /// Text of a text node, with character references resolved.
  const uint8_t *text;
  int64_t text_length;
  /// Bytes [start, stop) of the page: the start tag, the text, the whole comment. Equal when the
  /// node does not stand in the page (an implied element).
  int64_t start, stop;
  /// Bytes of the end tag; equal when there is none.
  int64_t close_start, close_stop;
} cgumbo_node;

/// Parses `length` bytes of valid UTF-8 without a byte order mark. On CGUMBO_OK sets `*document`,
/// else to NULL. Any bytes are a page; only the problems above fail. Thread-safe.
int32_t cgumbo_parse(const uint8_t *bytes, int64_t length, cgumbo_document **document);

void cgumbo_free(cgumbo_document *document);

int32_t cgumbo_node_count(const cgumbo_document *document);
const cgumbo_node *cgumbo_nodes(const cgumbo_document *document);
const cgumbo_attribute *cgumbo_attributes(const cgumbo_document *document);

#endif
