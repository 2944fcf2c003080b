#pragma once

#include <ldns/ldns.h>

// ldns makes a macro of a word of C++ where it thinks that there is none.
#undef bool
#undef true
#undef false
