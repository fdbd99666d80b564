package dev.pitwall.architecture.wrong.web;

/** A page. */
public class Frame {
    Object page;
}
