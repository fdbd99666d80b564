/** Tests of the pages in a real browser, on a real server and a seeded database. */
package dev.pitwall.web.browser;
