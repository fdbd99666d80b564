/** Tests of the pages. */
package dev.pitwall.web;
