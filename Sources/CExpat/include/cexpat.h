#ifndef CEXPAT_H
#define CEXPAT_H
#include <stdint.h>
/// Version of the expat in use: major * 10000 + minor * 100 + micro.
int32_t cexpat_version(void);
#endif
