namespace IntlAssistant.Answering.Generation;

/// <summary>A model, or a filter before it, will not write what it was asked for.</summary>
public sealed class ModelRefusedException() : Exception("The model, or a filter before it, will not write this reply.");
