/**
 * Predicts the order and the gaps of a qualifying from what was published before it: features, a linear model, its bands and its
 * walk-forward evaluation. It knows records and numbers only: no database, batch API, HTTP, file format or page.
 */
package dev.pitwall.f1.prediction;
