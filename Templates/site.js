// Adds to pages that work without it. A classic script: modules are not loaded from file://.
"use strict";
