/**
 * Measurements of the product, one class each, on a real server with a real database. Nothing here is a test: a figure is
 * printed and judged by people, and no part of it is in the WAR.
 */
package dev.pitwall.bench;
