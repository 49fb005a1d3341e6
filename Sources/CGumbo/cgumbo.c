#include "cgumbo.h"
#include <gumbo.h>
