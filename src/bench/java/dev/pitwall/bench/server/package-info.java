/** Real servers for measurements and fault runs: the product's WAR on a process that can be killed and started again. */
package dev.pitwall.bench.server;
