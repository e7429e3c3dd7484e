namespace IntlAssistant.Server.FrontEnd;

/// <summary>The files that travel inside the assembly.</summary>
internal static class Embedded
{
    /// <summary>Opens one of them.</summary>
    /// <exception cref="FileNotFoundException">The assembly was built without it.</exception>
    public static Stream Open(string name) =>
        typeof(Embedded).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The server was built without its file '{name}'.", name);

    /// <summary>The text of one of them.</summary>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>The names of those in a folder.</summary>
    public static IEnumerable<string> Names(string folder) =>
        typeof(Embedded).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
