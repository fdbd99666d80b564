/** Tests of the API. */
package dev.pitwall.rest;
