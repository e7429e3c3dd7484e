namespace IntlAssistant.Knowledge;

/// <summary>Reads a knowledge folder once.</summary>
public static class KnowledgeLoader
{
    /// <summary>The content of a folder laid out like <c>knowledge/</c>, of which only <c>pages/</c> is required.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no folder <c>pages</c>; the message says what to do.</exception>
    public static KnowledgeSnapshot Load(string folder) => new KnowledgeReader(new KnowledgeFiles(folder)).Read(CancellationToken.None);
}
