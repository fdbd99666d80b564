/** The search over all that has a page. What can be found is brought by {@link dev.pitwall.web.frame.SearchSource}. */
package dev.pitwall.web.search;
