/** What the tests stand on: the database of this test run, and the servers. */
package dev.pitwall.testing;
