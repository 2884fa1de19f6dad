package org.example.faulty;

/** Has a name that says nothing. */
public class StringUtil {}
