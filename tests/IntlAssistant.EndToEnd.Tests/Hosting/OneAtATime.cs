namespace IntlAssistant.EndToEnd.Tests.Hosting;

/// <summary>All tests here run one after the other: each has a server, and some a browser, that want the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneAtATime : ICollectionFixture<SharedServer>
{
    public const string Name = "One at a time";
}
