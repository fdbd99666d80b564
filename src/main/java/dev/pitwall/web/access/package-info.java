/**
 * What every request must pass before its resource: the declared role, the token against forged requests, and the headers that
 * tell the browser what a page may do. It refuses to let anything through that says nothing.
 */
package dev.pitwall.web.access;
