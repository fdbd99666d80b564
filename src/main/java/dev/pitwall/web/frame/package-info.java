/**
 * The frame around every page, and the port through which a workspace brings pages of its own: a resource class in the
 * workspace's package returns a {@link dev.pitwall.web.frame.Page}, its template calls {@code @template.frame.page}, a
 * {@link dev.pitwall.web.frame.Navigation} bean adds a link to the header, and an {@link dev.pitwall.web.frame.OverviewCard} bean
 * shows something on the overview. The frame refuses to know what is inside it.
 */
package dev.pitwall.web.frame;
