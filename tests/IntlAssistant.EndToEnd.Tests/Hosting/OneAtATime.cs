namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>The tests in a browser run one after the other: most of them share a server, and each wants the browser for itself.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime : ICollectionFixture<SharedServer>
{
    public const string Name = "One at a time";
}
