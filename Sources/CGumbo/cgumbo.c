#define _GNU_SOURCE
#include "cgumbo.h"

#include <gumbo.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "limits.h"

struct cgumbo_document {
  cgumbo_limits limits;
  const uint8_t *bytes;
  int64_t length;
  cgumbo_node *nodes;
  cgumbo_attribute *attributes;
  int32_t node_count, attribute_count;
};

// The bytes of the page that `piece` points to; an empty range when it points elsewhere.
static void set_range(const cgumbo_document *document, GumboStringPiece piece, int64_t *start, int64_t *stop) {
  *start = *stop = 0;
  const uint8_t *data = (const uint8_t *)piece.data;
  if (!data || data < document->bytes || data > document->bytes + document->length) return;
  int64_t room = document->bytes + document->length - data;
  *start = data - document->bytes;
  *stop = *start + ((int64_t)piece.length < room ? (int64_t)piece.length : room);
}

static const GumboVector *children_of(const GumboNode *node) {
  switch (node->type) {
  case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
  case GUMBO_NODE_ELEMENT:
  case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
  default: return &kGumboEmptyVector;
  }
}

static void set_name(cgumbo_document *document, const GumboElement *element, cgumbo_node *node) {
  if (element->tag != GUMBO_TAG_UNKNOWN) {
    node->name = (const uint8_t *)gumbo_normalized_tagname(element->tag);
    node->name_length = strlen((const char *)node->name);
    return;
  }
  GumboStringPiece piece = element->original_tag;
  gumbo_tag_from_original_text(&piece);
  uint8_t *name = cgumbo_limits_allocate(&document->limits, piece.length + 1);
  for (size_t i = 0; i < piece.length; i++) {
    uint8_t byte = piece.data[i];
    name[i] = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
  }
  node->name = name;
  node->name_length = piece.length;
}

// gumbo gives an element that nothing closes the tag at which it gave up on it.
static int has_own_end_tag(const GumboElement *element, GumboParseFlags flags, const cgumbo_node *node) {
  GumboStringPiece tag = element->original_end_tag;
  return !(flags & GUMBO_INSERTION_IMPLICIT_END_TAG) && tag.data &&
         (int64_t)tag.length >= node->name_length + 3 && !memcmp(tag.data, "</", 2) &&
         !strncasecmp(tag.data + 2, (const char *)node->name, node->name_length) &&
         strchr(" \t\n\r\f/>", tag.data[2 + node->name_length]);
}

static void set_element(cgumbo_document *document, const GumboNode *from, cgumbo_node *node) {
  const GumboElement *element = &from->v.element;
  node->kind = CGUMBO_ELEMENT;
  node->is_foreign = element->tag_namespace != GUMBO_NAMESPACE_HTML;
  set_name(document, element, node);
  // A copy that the parser made points at the tag of its original.
  int is_copy = from->parse_flags & (GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT |
                                     GUMBO_INSERTION_ADOPTION_AGENCY_CLONED | GUMBO_INSERTION_IMPLIED);
  if (!is_copy) set_range(document, element->original_tag, &node->start, &node->stop);
  if (has_own_end_tag(element, from->parse_flags, node)) {
    set_range(document, element->original_end_tag, &node->close_start, &node->close_stop);
  }
  node->first_attribute = document->attribute_count;
  node->attribute_count = element->attributes.length;
  for (unsigned i = 0; i < element->attributes.length; i++) {
    const GumboAttribute *attribute = element->attributes.data[i];
    document->attributes[document->attribute_count++] = (cgumbo_attribute){
        .name = (const uint8_t *)attribute->name,
        .name_length = strlen(attribute->name),
        .value = (const uint8_t *)attribute->value,
        .value_length = strlen(attribute->value),
    };
  }
}

static void set_text(cgumbo_document *document, const GumboNode *from, cgumbo_node *node) {
  const GumboText *text = &from->v.text;
  node->kind = from->type == GUMBO_NODE_COMMENT ? CGUMBO_COMMENT : CGUMBO_TEXT;
  node->text = (const uint8_t *)text->text;
  node->text_length = strlen(text->text);
  set_range(document, text->original_text, &node->start, &node->stop);
}

typedef struct {
  const GumboNode *node;
  unsigned next_child;
  int32_t number;
} level;

// Walks the tree with its own stack. Counts only while `document->nodes` is NULL, else fills it.
static void walk(cgumbo_document *document, const GumboNode *root, int64_t *attribute_count) {
  int64_t room = 64, depth = 0;
  level *levels = cgumbo_limits_allocate(&document->limits, room * sizeof *levels);
  levels[depth++] = (level){.node = root, .number = -1};
  int32_t count = 0;
  while (depth > 0) {
    level *top = &levels[depth - 1];
    const GumboVector *children = children_of(top->node);
    if (top->next_child == children->length) {
      if (document->nodes && top->number >= 0) document->nodes[top->number].end = count;
      depth--;
      continue;
    }
    const GumboNode *child = children->data[top->next_child++];
    int is_element = child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE;
    if (document->nodes) {
      cgumbo_node *node = &document->nodes[count];
      *node = (cgumbo_node){.parent = top->number, .end = count + 1};
      is_element ? set_element(document, child, node) : set_text(document, child, node);
    } else if (is_element) {
      *attribute_count += child->v.element.attributes.length;
    }
    if (is_element) {
      if (depth == room) {
        level *more = cgumbo_limits_allocate(&document->limits, 2 * room * sizeof *levels);
        memcpy(more, levels, room * sizeof *levels);
        cgumbo_limits_deallocate(&document->limits, levels);
        levels = more;
        room *= 2;
      }
      levels[depth++] = (level){.node = child, .number = count};
    }
    count++;
  }
  document->node_count = count;
  cgumbo_limits_deallocate(&document->limits, levels);
}

static void fill(cgumbo_document *document) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = cgumbo_limits_allocate;
  options.deallocator = cgumbo_limits_deallocate;
  options.userdata = &document->limits;
  options.max_errors = 0;
  GumboOutput *output =
      gumbo_parse_with_options(&options, (const char *)document->bytes, (size_t)document->length);
  int64_t attribute_count = 0;
  walk(document, output->document, &attribute_count);
  cgumbo_node *nodes =
      cgumbo_limits_allocate(&document->limits, (size_t)document->node_count * sizeof *nodes);
  document->attributes =
      cgumbo_limits_allocate(&document->limits, (size_t)attribute_count * sizeof(cgumbo_attribute));
  document->nodes = nodes;
  walk(document, output->document, &attribute_count);
}

int32_t cgumbo_parse(const uint8_t *bytes, int64_t length, cgumbo_document **result) {
  *result = NULL;
  if (cgumbo_estimated_depth(bytes, length) > CGUMBO_DEPTH_LIMIT) return CGUMBO_TOO_DEEP;
  cgumbo_document *document = calloc(1, sizeof *document);
  if (!document) return CGUMBO_TOO_LARGE;
  document->bytes = bytes;
  document->length = length;
  cgumbo_limits_start(&document->limits, length);
  int32_t problem = setjmp(document->limits.stop);
  if (problem == CGUMBO_OK) {
    cgumbo_assertions_catch(&document->limits);
    fill(document);
    *result = document;
  } else {
    cgumbo_free(document);
  }
  cgumbo_assertions_catch(NULL);
  return problem;
}

void cgumbo_free(cgumbo_document *document) {
  if (!document) return;
  cgumbo_limits_free_all(&document->limits);
  free(document);
}

int32_t cgumbo_node_count(const cgumbo_document *document) { return document->node_count; }
const cgumbo_node *cgumbo_nodes(const cgumbo_document *document) { return document->nodes; }
const cgumbo_attribute *cgumbo_attributes(const cgumbo_document *document) { return document->attributes; }
