package dev.pitwall.rest;

import java.util.List;

/** What a backfill would come to. @param partitions each would get a run, in this order */
record BackfillPreview(int runs, List<String> partitions) implements Body {}
