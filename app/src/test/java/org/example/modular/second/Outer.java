package org.example.modular.second;

/** What others may use. */
public class Outer {}
