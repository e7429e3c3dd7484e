namespace IntlAssistant.Answering.Generation;

/// <summary>How a model words answers.</summary>
public sealed record GenerationOptions
{
    /// <summary>The model's name, for receipts.</summary>
    public string Model { get; init; } = "";

    /// <summary>How long a turn may wait for the model in all; then what was decided without it is said.</summary>
    public TimeSpan TurnTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a reply of the model may be, in tokens.</summary>
    public int MaxOutputTokens { get; init; } = 800;

    /// <summary>How free the wording is; <see langword="null"/> for the model's own way.</summary>
    public float? Temperature { get; init; }
}
