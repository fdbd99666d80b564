/** Small wrong classes, one for each rule of {@link dev.pitwall.architecture.ImportRules}, which prove that it can fail. */
package dev.pitwall.architecture.wrong;
