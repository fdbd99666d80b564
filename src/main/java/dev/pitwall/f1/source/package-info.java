/** The page that shows what came in from outside, what was refused, and how each host answers. It changes nothing. */
package dev.pitwall.f1.source;
