namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>Content of one page, so that a server is ready soon after it was killed.</summary>
internal static class SmallKnowledge
{
    /// <summary>What the page answers, with what the answer says.</summary>
    public static IReadOnlyList<(string Question, string Answer)> Questions { get; } =
    [
        ("When does the night library open?", "21:45"),
        ("What does a library card cost?", "12 euros"),
    ];

    private const string Page = """
        ---
        id: night-library
        title: The night library
        topic: student-life
        audience: students
        lang: en
        source: https://office.example/night-library
        updated: 2026-11-01
        questions:
          - section: opening
            ask:
              - When does the night library open?
          - section: card
            ask:
              - What does a library card cost?
        ---

        # The night library

        ## Opening of the night library {#opening}

        The night library opens at 21:45 on every working day.

        ## The library card {#card}

        A library card costs 12 euros a year.
        """;

    /// <summary>Writes it.</summary>
    /// <returns>The folder.</returns>
    public static string Write(TemporaryFolder folder)
    {
        Directory.CreateDirectory(folder.In("knowledge", "pages"));
        File.WriteAllText(folder.In("knowledge", "pages", "night-library.md"), Page);
        return folder.In("knowledge");
    }
}
