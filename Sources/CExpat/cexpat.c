#include "cexpat.h"
#include <expat.h>
int32_t cexpat_version(void) {
  XML_Expat_Version v = XML_ExpatVersionInfo();
  return v.major * 10000 + v.minor * 100 + v.micro;
}
