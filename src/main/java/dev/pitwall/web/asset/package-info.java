/** Assets: what there is, whether it is fresh, what it is made from, and how its parts stand. */
package dev.pitwall.web.asset;
