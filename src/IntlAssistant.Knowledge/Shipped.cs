namespace IntlAssistant.Knowledge;

/// <summary>The files that come with the software, used where the office's folder has none of its own.</summary>
internal static class Shipped
{
    /// <summary>The text of a file; <see langword="null"/> when the software was built without it.</summary>
    public static string? Read(string name)
    {
        using var stream = typeof(Shipped).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
