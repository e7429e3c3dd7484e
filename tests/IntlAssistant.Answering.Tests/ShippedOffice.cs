using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Tests;

/// <summary>The content that the software comes with.</summary>
internal static class ShippedOffice
{
    public static string Folder { get; } = FindFolder();

    public static KnowledgeSnapshot Current { get; } = KnowledgeLoader.Load(Folder);

    private static string FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "IntlAssistant.sln")))
            {
                return Path.Combine(at.FullName, "knowledge");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the project.");
    }
}
