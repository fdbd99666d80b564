/**
 * Every answer of the outside as it came, and the pace at which hosts are asked, both in the database: what one node knows, all know.
 * It refuses to know what an answer means.
 */
package dev.pitwall.f1.timing.store;
