/** The directions of imports, held by a test. */
package dev.pitwall.architecture;
