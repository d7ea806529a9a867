// DossierTemplates: the text of a template, compiled against declared fields → bytes. Knows no page.
//
// `TemplateText` → `ParsedTemplate` of `Tag`s → `TemplateCompiler` → `Template`, which is filled
// with `Fields`: names, each with its meaning and a getter. What is wrong is a `TemplateFault`.
