package org.example.modular.second.hidden;

/** Nobody else's business. */
public class Inner {}
