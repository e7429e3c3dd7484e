namespace IntlAssistant.Answering.Vectors;

/// <summary>Where vectors are kept and how they are computed.</summary>
public sealed class PassageVectorOptions
{
    /// <summary>The folder that they are kept in, beside the other data; <see langword="null"/> to keep them in memory alone.</summary>
    public string? Folder { get; set; }

    /// <summary>The name of the model: vectors of another one are of no use and are computed anew.</summary>
    public string Model { get; set; } = "";

    /// <summary>How many passages are sent to the model at once. <value>Default: 32.</value></summary>
    public int Batch { get; set; } = 32;
}
