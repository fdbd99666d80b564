CREATE OR REPLACE VIEW vowels AS SELECT letter FROM letters WHERE letter IN ('a', 'e', 'i', 'o', 'u');
