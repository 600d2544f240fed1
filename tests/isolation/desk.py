"""Every named address of the desk, and whose things a person meets there.

A new address, of ours or of a later Wagtail, is not here and fails the walk until it is decided.
"""

from django.urls import URLPattern, get_resolver

# only a superuser opens these: what they show or change is shared by all centres
SUPERUSERS = """
new_centre
search_cluster
wagtailadmin_reports:page_types_usage
wagtailadmin_reports:page_types_usage_results
wagtailadmin_workflows:add
wagtailadmin_workflows:add_task app_label=wagtailcore model_name=groupapprovaltask
wagtailadmin_workflows:add_task app_label=practices_bank model_name=expertreviewtask
wagtailadmin_workflows:disable pk=@workflow
wagtailadmin_workflows:disable_task pk=@task
wagtailadmin_workflows:edit pk=@workflow
wagtailadmin_workflows:edit_task pk=@task
wagtailadmin_workflows:enable pk=@workflow
wagtailadmin_workflows:enable_task pk=@task
wagtailadmin_workflows:index
wagtailadmin_workflows:index_results
wagtailadmin_workflows:remove page_pk=@home
wagtailadmin_workflows:remove page_pk=@home workflow_pk=@workflow
wagtailadmin_workflows:select_task_type
wagtailadmin_workflows:task_chooser
wagtailadmin_workflows:task_chooser_create
wagtailadmin_workflows:task_chooser_results
wagtailadmin_workflows:task_chosen task_id=@task
wagtailadmin_workflows:task_index
wagtailadmin_workflows:task_index_results
wagtailadmin_workflows:usage pk=@workflow
wagtailadmin_workflows:usage_results pk=@workflow
wagtailforms:index
wagtailforms:index_results
wagtaillocales:add
wagtaillocales:delete pk=@locale
wagtaillocales:edit pk=@locale
wagtaillocales:history pk=@locale
wagtaillocales:history_results pk=@locale
wagtaillocales:index
wagtaillocales:index_results
wagtaillocales:usage pk=@locale
wagtailredirects:add
wagtailredirects:delete redirect_id=@redirect
wagtailredirects:edit redirect_id=@redirect
wagtailredirects:index
wagtailredirects:index_results
wagtailredirects:process_import
wagtailredirects:start_import
wagtailsearchpromotions:add
wagtailsearchpromotions:chooser
wagtailsearchpromotions:chooserresults
wagtailsearchpromotions:delete query_id=@query
wagtailsearchpromotions:edit query_id=@query
wagtailsearchpromotions:index
wagtailsearchpromotions:index_results
wagtailsearchpromotions:search_terms
wagtailsearchpromotions:search_terms_results
wagtailsites:add
wagtailsites:copy pk=@site
wagtailsites:delete pk=@site
wagtailsites:edit pk=@site
wagtailsites:history pk=@site
wagtailsites:history_results pk=@site
wagtailsites:index
wagtailsites:index_results
wagtailsites:usage pk=@site
wagtailusers_groups:add
wagtailusers_groups:delete pk=@group
wagtailusers_groups:edit pk=@group
wagtailusers_groups:history pk=@group
wagtailusers_groups:history_results pk=@group
wagtailusers_groups:index
wagtailusers_groups:index_results
wagtailusers_groups:usage pk=@group
wagtailsnippets_vocabularies_term:add
wagtailsnippets_vocabularies_term:delete pk=@term
wagtailsnippets_vocabularies_term:edit pk=@term
wagtailsnippets_vocabularies_term:history pk=@term
wagtailsnippets_vocabularies_term:history_results pk=@term
wagtailsnippets_vocabularies_term:list
wagtailsnippets_vocabularies_term:list_results
wagtailsnippets_vocabularies_term:usage pk=@term
"""

# what these hold is the person's own; @page stands for a thing of one of the centres
OWN = r"""
collection_chooser:choose
collection_chooser:choose_results
collection_chooser:chosen pk=@collection
collection_chooser:chosen_multiple
collection_chooser:create
core_calendar
core_jobs
core_next_year page_id=@page
core_text_checks page_id=@page
core_record_checks app_label=organisations model_name=organisation record_id=@organisation
core_launch
core_launch_hide site_id=@site
core_launch_of site_id=@site
core_upkeep
core_upkeep_results
exchange_blank target=organisations
exchange_cancel pk=@run
exchange_columns pk=@run
exchange_confirm pk=@run
exchange_file pk=@run
exchange_ordered pk=@order
exchange_ordered_file pk=@order
exchange_ordered_progress pk=@order
exchange_progress pk=@run
exchange_report pk=@run
exchange_retry pk=@run
exchange_run pk=@run
exchange_runs
exchange_undo pk=@run
exchange_upload target=organisations
link_checker
link_checker_again pk=@link
link_checker_aside pk=@link
link_checker_results
link_checker_watch pk=@link
navigator_again pk=@reconciliation
navigator_cancel pk=@reconciliation
navigator_columns pk=@reconciliation
navigator_file pk=@reconciliation
navigator_progress pk=@reconciliation
navigator_report pk=@reconciliation
navigator_run pk=@reconciliation
navigator_runs
navigator_upload
navigator_write pk=@reconciliation
programme_report slug=gaps
quality_blank pk=@cycle
quality_check pk=@cycle
quality_grid pk=@cycle
quality_import pk=@cycle
quality_organisations pk=@cycle
quality_paper pk=@cycle result=@result
quality_poster pk=@cycle result=@result
quality_quarterly
quality_source pk=@cycle table=@source_table
quality_survey pk=@cycle
programme_reports
search_frequent
search_frequent_results
search_missing
search_missing_results
users_lockouts
users_reset_second_step pk=@person
core_repeat_change pk=@failure
own_add app_label=organisations model_name=organisation
own_blank app_label=practices_bank model_name=practicepage
own_changes app_label=organisations model_name=organisation pk=@organisation
own_fill app_label=practices_bank model_name=practicepage
own_readiness app_label=organisations model_name=organisation pk=@organisation
own_things
own_withdraw app_label=organisations model_name=organisation pk=@organisation
review_round pk=@round
review_rounds
review_rounds_results
review_scale site_id=@site
own_review pk=@review
own_review_files pk=@review
own_review_practice pk=@review
own_reviews
received pk=@received
received_list
received_progress pk=@received
transfer pk=@transfer
transfer_answer pk=@transfer
transfer_file pk=@transfer
transfer_new
transfer_pick
transfer_pick_results
transfer_progress pk=@transfer
transfer_retry pk=@transfer
transfers
transfers_results
consultations_statistics
practices_numbers
practices_register
practices_register_results
programmes_register
programmes_register_results
submission pk=@submission
submissions
submissions_results
media_delete_version document_id=@document number=1
media_document_versions document_id=@document
media_open_version document_id=@document number=1
media_read_document document_id=@document
core_repeat_job pk=@job
search_cluster_compare
search_cluster_rebuild
search_index_compare
search_index_rebuild
users_audit
users_audit_results
users_invite pk=@person
users_logins
users_logins_results
users_published
users_published_results
wagtail_bulk_action app_label=media_library model_name=portaldocument action=add_tags
wagtail_bulk_action app_label=media_library model_name=portaldocument action=add_to_collection
wagtail_bulk_action app_label=media_library model_name=portaldocument action=delete
wagtail_bulk_action app_label=media_library model_name=portalimage action=add_tags
wagtail_bulk_action app_label=media_library model_name=portalimage action=add_to_collection
wagtail_bulk_action app_label=media_library model_name=portalimage action=delete
wagtail_bulk_action app_label=users model_name=user action=assign_role
wagtail_bulk_action app_label=users model_name=user action=delete
wagtail_bulk_action app_label=users model_name=user action=set_active_state
wagtail_bulk_action app_label=wagtailcore model_name=page action=delete
wagtail_bulk_action app_label=wagtailcore model_name=page action=move
wagtail_bulk_action app_label=wagtailcore model_name=page action=publish
wagtail_bulk_action app_label=wagtailcore model_name=page action=unpublish
wagtail_bulk_action app_label=wagtailcore model_name=page action=words
wagtail_localize:convert_to_alias page_id=@page
wagtail_localize:download_pofile translation_id=@translation
wagtail_localize:edit_override translation_id=@translation overridable_segment_id=1
wagtail_localize:edit_string_translation translation_id=@translation string_segment_id=@segment
wagtail_localize:machine_translate translation_id=@translation
wagtail_localize:preview_translation translation_id=@translation
wagtail_localize:preview_translation translation_id=@translation mode=plain
wagtail_localize:snippets_api_detail app_label=registers model_name=note pk=@note
wagtail_localize:snippets_api_listing app_label=registers model_name=note
wagtail_localize:stop_translation translation_id=@translation
wagtail_localize:submit_page_translation page_id=@page
wagtail_localize:submit_snippet_translation app_label=wagtailcore model_name=page pk=@page
wagtail_localize:translations_report
wagtail_localize:translations_report_results
wagtail_localize:update_translations translation_source_id=@source
wagtail_localize:upload_pofile translation_id=@translation
wagtailadmin_account
wagtailadmin_api:documents:detail pk=@document
wagtailadmin_api:documents:find
wagtailadmin_api:documents:listing
wagtailadmin_api:images:detail pk=@image
wagtailadmin_api:images:find
wagtailadmin_api:images:listing
wagtailadmin_api:pages:action pk=@page action_name=unpublish
wagtailadmin_api:pages:detail pk=@page
wagtailadmin_api:pages:find
wagtailadmin_api:pages:listing
wagtailadmin_choose_page
wagtailadmin_choose_page_child parent_page_id=@page
wagtailadmin_choose_page_chosen_multiple
wagtailadmin_choose_page_search
wagtailadmin_collections:add
wagtailadmin_collections:delete pk=@collection
wagtailadmin_collections:edit pk=@collection
wagtailadmin_collections:index
wagtailadmin_collections:set_privacy collection_id=@collection
wagtailadmin_editing_sessions:ping app_label=wagtailcore model_name=page object_id=@page \
  session_id=@session
wagtailadmin_editing_sessions:release session_id=@session
wagtailadmin_explore parent_page_id=@page
wagtailadmin_explore_results parent_page_id=@page
wagtailadmin_explore_root
wagtailadmin_home
wagtailadmin_pages:add content_type_app_name=home content_type_model_name=standardpage \
  parent_page_id=@page
wagtailadmin_pages:add_subpage parent_page_id=@page
wagtailadmin_pages:choose_parent app_label=home model_name=standardpage
wagtailadmin_pages:collect_workflow_action_data page_id=@page action_name=reject \
  task_state_id=@task_state
wagtailadmin_pages:confirm_workflow_cancellation page_id=@page
wagtailadmin_pages:convert_alias page_id=@page
wagtailadmin_pages:copy page_id=@page
wagtailadmin_pages:delete page_id=@page
wagtailadmin_pages:edit page_id=@page
wagtailadmin_pages:history page_id=@page
wagtailadmin_pages:history_results page_id=@page
wagtailadmin_pages:lock page_id=@page
wagtailadmin_pages:move page_to_move_id=@page
wagtailadmin_pages:move_confirm page_to_move_id=@page destination_id=@home
wagtailadmin_pages:preview_on_add content_type_app_name=home \
  content_type_model_name=standardpage parent_page_id=@page
wagtailadmin_pages:preview_on_edit page_id=@page
wagtailadmin_pages:revisions_compare pk=@page revision_id_a=earliest revision_id_b=latest
wagtailadmin_pages:revisions_index page_id=@page
wagtailadmin_pages:revisions_revert page_id=@page revision_id=@revision
wagtailadmin_pages:revisions_unschedule page_id=@page revision_id=@revision
wagtailadmin_pages:revisions_view page_id=@page revision_id=@revision
wagtailadmin_pages:search
wagtailadmin_pages:search_results
wagtailadmin_pages:set_page_position page_to_move_id=@page
wagtailadmin_pages:set_privacy page_id=@page
wagtailadmin_pages:type_use content_type_app_name=home content_type_model_name=standardpage
wagtailadmin_pages:type_use_results content_type_app_name=home content_type_model_name=standardpage
wagtailadmin_pages:unlock page_id=@page
wagtailadmin_pages:unpublish page_id=@page
wagtailadmin_pages:usage page_id=@page
wagtailadmin_pages:view_draft page_id=@page
wagtailadmin_pages:workflow_action page_id=@page action_name=approve task_state_id=@task_state
wagtailadmin_pages:workflow_history page_id=@page
wagtailadmin_pages:workflow_history_detail page_id=@page workflow_state_id=@workflow_state
wagtailadmin_pages:workflow_preview page_id=@page task_id=@task
wagtailadmin_reports:aging_pages
wagtailadmin_reports:aging_pages_results
wagtailadmin_reports:locked_pages
wagtailadmin_reports:locked_pages_results
wagtailadmin_reports:site_history
wagtailadmin_reports:site_history_results
wagtailadmin_reports:workflow
wagtailadmin_reports:workflow_results
wagtailadmin_reports:workflow_tasks
wagtailadmin_reports:workflow_tasks_results
wagtailadmin_tag_autocomplete
wagtailadmin_tag_model_autocomplete app_name=taggit model_name=tag
wagtaildocs:add
wagtaildocs:add_multiple
wagtaildocs:create_multiple_from_uploaded_document uploaded_file_id=@uploaded
wagtaildocs:delete document_id=@document
wagtaildocs:delete_multiple doc_id=@document
wagtaildocs:delete_upload_multiple uploaded_file_id=@uploaded
wagtaildocs:document_usage document_id=@document
wagtaildocs:edit document_id=@document
wagtaildocs:edit_multiple doc_id=@document
wagtaildocs:index
wagtaildocs:index_results
wagtaildocs_chooser:choose
wagtaildocs_chooser:choose_results
wagtaildocs_chooser:chosen pk=@document
wagtaildocs_chooser:chosen_multiple
wagtaildocs_chooser:create
wagtailforms:delete_submissions page_id=@page
wagtailforms:list_submissions page_id=@page
wagtailforms:list_submissions_results page_id=@page
wagtailimages:add
wagtailimages:add_multiple
wagtailimages:create_multiple_from_uploaded_image uploaded_file_id=@uploaded
wagtailimages:delete image_id=@image
wagtailimages:delete_multiple image_id=@image
wagtailimages:delete_upload_multiple uploaded_file_id=@uploaded
wagtailimages:edit image_id=@image
wagtailimages:edit_multiple image_id=@image
wagtailimages:image_usage image_id=@image
wagtailimages:index
wagtailimages:index_results
wagtailimages:preview image_id=@image filter_spec=max-165x165
wagtailimages:url_generator image_id=@image
wagtailimages:url_generator_output image_id=@image
wagtailimages_chooser:choose
wagtailimages_chooser:choose_results
wagtailimages_chooser:chosen pk=@image
wagtailimages_chooser:chosen_multiple
wagtailimages_chooser:create
wagtailimages_chooser:select_format image_id=@image
core_words
wagtailsettings:edit app_name=core model_name=centresettings
wagtailsettings:edit app_name=core model_name=centresettings pk=@site
wagtailsettings:preview_on_edit app_name=core model_name=centresettings pk=@site
wagtailsnippets:index
wagtailusers_users:add
wagtailusers_users:delete pk=@person
wagtailusers_users:edit pk=@person
wagtailusers_users:history pk=@person
wagtailusers_users:history_results pk=@person
wagtailusers_users:index
wagtailusers_users:index_results
wagtailusers_users:usage pk=@person
"""

# scripts, drawings, doors and windows with nothing of any centre in them; words shared by all
NOTHING = """
guide
guide_page slug=voyti
guide_picture name=publish
guide_whole
users_open_entrance pk=1
wagtailsnippetchoosers_vocabularies_term:choose
wagtailsnippetchoosers_vocabularies_term:choose_results
wagtailsnippetchoosers_vocabularies_term:chosen pk=@term
wagtailsnippetchoosers_vocabularies_term:chosen_multiple
wagtailsnippetchoosers_vocabularies_term:create
wagtail_localize:javascript_catalog
wagtailadmin_block_preview
wagtailadmin_choose_page_anchor_link
wagtailadmin_choose_page_email_link
wagtailadmin_choose_page_external_link
wagtailadmin_choose_page_phone_link
wagtailadmin_dismissibles
wagtailadmin_error_test
wagtailadmin_javascript_catalog
wagtailadmin_login
wagtailadmin_logout
wagtailadmin_password_reset
wagtailadmin_password_reset_complete
wagtailadmin_password_reset_confirm uidb64=NA token=set-password
wagtailadmin_password_reset_done
wagtailadmin_sprite
wagtailembeds:chooser
wagtailembeds:chooser_upload
"""

# the person's own things together with the other centre's
MIXED = r"""
wagtail_localize:edit_override translation_id=@own.translation overridable_segment_id=1
wagtail_localize:edit_string_translation translation_id=@own.translation \
  string_segment_id=@segment
wagtailadmin_editing_sessions:ping app_label=wagtailcore model_name=page object_id=@own.page \
  session_id=@session
wagtailadmin_pages:collect_workflow_action_data page_id=@own.page action_name=reject \
  task_state_id=@task_state
wagtailadmin_pages:move_confirm page_to_move_id=@own.page destination_id=@page
wagtailadmin_pages:move_confirm page_to_move_id=@page destination_id=@own.home
wagtailadmin_pages:revisions_compare pk=@own.page revision_id_a=@revision revision_id_b=@revision
wagtailadmin_pages:revisions_revert page_id=@own.page revision_id=@revision
wagtailadmin_pages:revisions_unschedule page_id=@own.page revision_id=@revision
wagtailadmin_pages:revisions_view page_id=@own.page revision_id=@revision
wagtailadmin_pages:workflow_action page_id=@own.page action_name=approve task_state_id=@task_state
wagtailadmin_pages:workflow_history_detail page_id=@own.page workflow_state_id=@workflow_state
wagtailadmin_pages:workflow_preview page_id=@own.page task_id=@task
wagtailadmin_workflows:remove page_pk=@own.home workflow_pk=@workflow
"""

Address = tuple[str, dict[str, str]]


def rows(table: str) -> list[Address]:
    """Return names of addresses with the words for their arguments."""
    lines = (line.split() for line in table.replace("\\\n", "").strip().splitlines())
    return [(name, dict(each.split("=") for each in words)) for name, *words in lines]


def addresses() -> set[tuple[str, frozenset[str]]]:
    """Return every named address of the desk with the names of its arguments."""
    return set(_walk(get_resolver(), "", ""))


def _walk(resolver, namespace, path):
    for each in resolver.url_patterns:
        inner = path + str(each.pattern)
        if not isinstance(each, URLPattern):
            further = f"{namespace}{each.namespace}:" if each.namespace else namespace
            yield from _walk(each, further, inner)
        elif inner.startswith("admin/") and each.name:
            names = each.pattern.converters or each.pattern.regex.groupindex
            yield namespace + each.name, frozenset(names)
