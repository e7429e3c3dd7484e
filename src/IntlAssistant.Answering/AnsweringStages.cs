using System.Diagnostics;

namespace IntlAssistant.Answering;

/// <summary>The stages that a question walks through, as spans of a trace: what each costs is seen wherever traces are collected.</summary>
/// <remarks>A span has no words of the visitor. Without a listener a stage costs nothing.</remarks>
public static class AnsweringStages
{
    /// <summary>The name of the source of the spans.</summary>
    public const string SourceName = "IntlAssistant.Answering";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The names of the spans, in the order of the stages.</summary>
    public static IReadOnlyList<string> Names { get; } = ["understand", "retrieve", "rank", "extract"];

    internal static Activity? Understand() => Source.StartActivity("understand");

    internal static Activity? Retrieve() => Source.StartActivity("retrieve");

    internal static Activity? Rank() => Source.StartActivity("rank");

    internal static Activity? Extract() => Source.StartActivity("extract");
}
