namespace IntlAssistant.Answering.Vectors;

/// <summary>Where vectors are kept and how they are computed.</summary>
public sealed class PassageVectorOptions
{
    /// <summary>The folder that they are kept in, beside the other data; <see langword="null"/> to keep them in memory alone.</summary>
    public string? Folder { get; set; }

    /// <summary>How many texts are sent to the model at once. <value>Default: 64.</value></summary>
    public int Batch { get; set; } = 64;

    /// <summary>How long a visitor's question waits for its vector. <value>Default: 3 seconds.</value></summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a model that failed, or was too slow, is left alone. <value>Default: 30 seconds.</value></summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(30);
}
