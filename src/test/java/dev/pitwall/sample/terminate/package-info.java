/** Three steps that stop more or less willingly. */
package dev.pitwall.sample.terminate;
