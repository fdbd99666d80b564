/** Views of lists that somebody keeps under a name. It refuses to know what a list is filtered by: a view is the query of an address. */
package dev.pitwall.web.view;
